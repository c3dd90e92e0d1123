package cn.ziping.access;

/**
 * Who may what, written down by hand and independent of what the server goes by.
 *
 * <p>The columns: {@code nobody} a stranger; {@code unproved} whoever shows something that is not in force; {@code none}
 * an account without roles; clerks of the department, of the one {@code above} it, of one {@code below} it and of its
 * {@code neighbour} in the same region; its {@code head}; reviewers of its region, of another one ({@code reviewer2}) and
 * of the {@code nation}; {@code analyst} of its region, {@code analyst2} of another one, {@code analysts} of the whole
 * country; {@code admin}; a clerk's access {@code token}; tokens that may only read: a head's ({@code reads}) and an
 * administrator's ({@code watches}).
 *
 * <p>The signs: {@code +} done or shown, {@code 0} as if the thing asked for did not exist, {@code -} refused for lack of
 * a role, {@code ?} refused because nobody is known to ask.
 */
final class Expected {
    static final Table OPERATIONS = new Table("""
                                       nobody unproved none clerk above below neighbour head reviewer reviewer2 nation analyst analyst2 analysts admin token reads watches
            Query.viewer                 ?       ?      +     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            Query.department             ?       ?      -     +     +     0       0      +      +         0        +      +        0        +      +     +     +      +
            Query.departments            ?       ?      -     +     +     0       0      +      +         0        +      +        0        +      +     +     +      +
            Query.region                 ?       ?      -     +     +     +       +      +      +         0        +      +        0        +      +     +     +      +
            Query.regions                ?       ?      -     +     +     +       +      +      +         0        +      +        0        +      +     +     +      +
            Query.report                 ?       ?      -     +     +     0       0      +      +         0        +      +        0        +      +     +     +      +
            Query.report, a draft        ?       ?      -     +     +     0       0      +      +         0        +      0        0        0      +     +     +      +
            Query.years                  ?       ?      -     +     +     0       0      +      +         0        +      +        0        +      +     +     +      +
            Query.years, a draft's       ?       ?      -     +     +     0       0      +      +         0        +      0        0        0      +     +     +      +
            Query.accounts               ?       ?      -     -     -     -       -      -      -         -        -      -        -        -      +     -     -      -
            Query.account                ?       ?      -     -     -     -       -      -      -         -        -      -        -        -      +     -     -      -
            Query.auditEntries           ?       ?      -     -     -     -       -      -      -         -        -      -        -        -      +     -     -      +
            Mutation.changePassword      ?       ?      +     +     +     +       +      +      +         +        +      +        +        +      +     +     -      -
            Mutation.endSession          ?       ?      +     +     +     +       +      +      +         +        +      +        +        +      +     +     -      -
            Mutation.endSession, another's \
                                         ?       ?      0     0     0     0       0      0      0         0        0      0        0        0      0     0     -      -
            Mutation.createAccessToken   ?       ?      +     +     +     +       +      +      +         +        +      +        +        +      +     +     -      -
            Mutation.revokeAccessToken   ?       ?      +     +     +     +       +      +      +         +        +      +        +        +      +     +     -      -
            Mutation.revokeAccessToken, another's \
                                         ?       ?      0     0     0     0       0      0      0         0        0      0        0        0      0     0     -      -
            Mutation.createAccount       ?       ?      -     -     -     -       -      -      -         -        -      -        -        -      +     -     -      -
            Mutation.updateAccount       ?       ?      -     -     -     -       -      -      -         -        -      -        -        -      +     -     -      -
            Mutation.disableAccount      ?       ?      -     -     -     -       -      -      -         -        -      -        -        -      +     -     -      -
            Mutation.enableAccount       ?       ?      -     -     -     -       -      -      -         -        -      -        -        -      +     -     -      -
            Mutation.resetPassword       ?       ?      -     -     -     -       -      -      -         -        -      -        -        -      +     -     -      -
            """);

    /** What {@code viewer.permissions} names. */
    static final Table PERMISSIONS = new Table("""
                                       none clerk above below neighbour head reviewer reviewer2 nation analyst analyst2 analysts admin token reads watches
            READ_REPORTS                 -     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            WRITE_REPORTS                -     +     +     +       +      +      -         -        -      -        -        -      -     +     -      -
            SUBMIT_REPORTS               -     -     -     -       -      +      -         -        -      -        -        -      -     -     -      -
            REVIEW_REPORTS               -     -     -     -       -      -      +         +        +      -        -        -      -     -     -      -
            MANAGE_ACCOUNTS              -     -     -     -       -      -      -         -        -      -        -        -      +     -     -      -
            READ_AUDIT                   -     -     -     -       -      -      -         -        -      -        -        -      +     -     -      +
            MANAGE_OWN_ACCOUNT           +     +     +     +       +      +      +         +        +      +        +        +      +     +     -      -
            """);

    private Expected() {}
}

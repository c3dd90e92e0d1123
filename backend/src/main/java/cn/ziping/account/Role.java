package cn.ziping.account;

/** What somebody is to the installation; the schema says what each is for. */
public enum Role {
    CLERK,
    HEAD,
    REVIEWER,
    ANALYST,
    ADMINISTRATOR;

    /** Held for a department. */
    public boolean isOfDepartment() {
        return this == CLERK || this == HEAD;
    }

    /** Held for a region, or for the whole country where none is named. */
    public boolean isOfRegion() {
        return this == REVIEWER || this == ANALYST;
    }
}

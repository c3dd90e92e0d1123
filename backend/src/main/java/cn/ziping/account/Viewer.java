package cn.ziping.account;

import cn.ziping.department.Sight;
import java.util.Set;
import java.util.UUID;

/**
 * Who is asking: read anew for every request, so that a change of roles, a sign-out or a shut-out account holds at once.
 *
 * @param sight which departments and reports they see
 * @param permissions what they may do with this credential
 * @param address network address that the request came from
 */
public record Viewer(
        UUID accountId,
        String login,
        String name,
        Set<Role> roles,
        Set<Permission> permissions,
        Sight sight,
        Credential credential,
        String address) {

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}

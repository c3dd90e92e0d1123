package cn.ziping.department;

/**
 * Departments that are fairly compared with one another (同类组): nothing but a name that they have in common.
 *
 * @param departments how many of them somebody sees
 */
record PeerGroup(String name, int departments) {}

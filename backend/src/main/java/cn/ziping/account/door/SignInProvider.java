package cn.ziping.account.door;

/**
 * A service that vouches for people, offered on the page for signing in.
 *
 * @param name what the button says
 * @param start path that leads to it
 */
public record SignInProvider(String name, String start) {}

package cn.ziping.history;

/** Somebody as the author of a change: the name and nothing else. */
public record Person(String name) {}

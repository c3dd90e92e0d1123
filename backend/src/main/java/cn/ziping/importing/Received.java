package cn.ziping.importing;

import java.nio.file.Path;

/**
 * A file that was uploaded, whole and on the disk of the server.
 *
 * @param name as it was sent, cleaned
 * @param sha256 in hexadecimal digits
 */
record Received(Path path, String name, long bytes, String sha256) {}

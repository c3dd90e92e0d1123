package cn.ziping.printing.job;

import cn.ziping.printing.PrintFormat;
import cn.ziping.printing.job.JobQueue.Listed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP archive of printed reports. */
final class Archive {
    /** Bytes of a name in the archive: file systems take 255, and Windows with the folder no more characters. */
    private static final int LONGEST = 200;

    /** Or Windows takes the text for one of its own. */
    private static final String BYTE_ORDER = "\ufeff";

    private final ClaimedJob job;
    private final JobQueue queue;

    Archive(ClaimedJob job, JobQueue queue) {
        this.job = job;
        this.queue = queue;
    }

    /** @param unprinted why reports are missing; empty when none is */
    void write(List<Listed> printed, String unprinted, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            var format = job.order().format();
            zip.setLevel(format == PrintFormat.HTML ? Deflater.DEFAULT_COMPRESSION : Deflater.NO_COMPRESSION);
            for (var report : printed) {
                zip.putNextEntry(entry(name(report, job.total(), format.extension())));
                zip.write(queue.content(job.id(), report.position()));
                zip.closeEntry();
            }
            if (!unprinted.isEmpty()) {
                zip.putNextEntry(entry("未打印.txt"));
                zip.write((BYTE_ORDER + unprinted).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(job.createdAt().toLocalDateTime());
        return entry;
    }

    /** 007 信丰县财政局2023年度….pdf: in the order of the job, with nothing that a file system refuses. */
    static String name(Listed report, int total, String extension) {
        var digits = Math.max(3, Integer.toString(total).length());
        var title = report.title()
                .replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]", " ")
                .strip();
        var number = ("%0" + digits + "d ").formatted(report.position());
        var end = "." + extension;
        return number + beginning(title, LONGEST - bytes(number + end)) + end;
    }

    private static String beginning(String title, int most) {
        var beginning = new StringBuilder();
        var left = most;
        for (var character : title.codePoints().mapToObj(Character::toString).toList()) {
            left -= bytes(character);
            if (left < 0) {
                break;
            }
            beginning.append(character);
        }
        return beginning.toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}

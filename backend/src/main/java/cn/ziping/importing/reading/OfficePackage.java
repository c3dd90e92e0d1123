package cn.ziping.importing.reading;

import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.SourceFormat;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.RelationshipSource;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;

/**
 * The package of a Word document or a workbook: its parts, and how they name each other. POI opens it; a relationship
 * that leads outside is counted and never followed.
 */
final class OfficePackage implements Closeable {
    static {
        // POI refuses parts that inflate a hundredfold from 100 kB on, which long empty tables do; ZipCheck has counted
        // before what really comes out.
        ZipSecureFile.setMinInflateRatio(0.0005);
    }

    private final OPCPackage pack;

    private OfficePackage(OPCPackage pack) {
        this.pack = pack;
    }

    static OfficePackage open(Path file) throws Unreadable, IOException {
        try {
            return new OfficePackage(OPCPackage.open(file.toFile(), PackageAccess.READ));
        } catch (OpenXML4JException | RuntimeException e) {
            throw new Unreadable("文件内部结构已损坏或不安全，请用 Word 或 Excel 打开后另存一份再上传。");
        }
    }

    /**
     * What a zip file is, by the names in it.
     *
     * @param names in lower case
     */
    static SourceFormat format(Set<String> names) throws Unreadable {
        if (names.contains("word/document.xml") || hasIn(names, "word/")) {
            return SourceFormat.DOCX;
        }
        if (names.contains("xl/workbook.xml") || hasIn(names, "xl/worksheets/")) {
            return SourceFormat.XLSX;
        }
        if (names.contains("xl/workbook.bin")) {
            throw new Unreadable("这是二进制格式的 Excel 文件（xlsb），请另存为 xlsx 后再上传。");
        }
        if (hasIn(names, "ppt/")) {
            throw new Unreadable("这是演示文稿，请上传 Word、PDF、文本或 Excel 文件。");
        }
        if (names.contains("ofd.xml")) {
            throw new Unreadable("这是 OFD 版式文件，请转换为 PDF 或 Word（docx）后再上传。");
        }
        if (names.contains("mimetype") && names.contains("content.xml")) {
            throw new Unreadable("这是 OpenDocument 文件（odt、ods），请另存为 docx 或 xlsx 后再上传。");
        }
        throw new Unreadable("这是一个压缩包（ZIP），请解压后把里面的文件逐个上传。");
    }

    private static boolean hasIn(Set<String> names, String folder) {
        return names.stream().anyMatch(name -> name.startsWith(folder) && name.endsWith(".xml"));
    }

    /** The part that the package begins with: the document or the workbook. */
    PackagePart main() throws Unreadable, IOException {
        for (var relationship : all(pack)) {
            if (relationship.getRelationshipType().endsWith("/officeDocument")) {
                var part = pack.getPart(relationship);
                if (part != null) {
                    return part;
                }
            }
        }
        throw new Unreadable("文件内部结构已损坏，找不到正文，请用 Word 或 Excel 打开后另存一份再上传。");
    }

    /** The first part that a part names with a type that ends so; null where there is none. */
    @Nullable
    PackagePart related(PackagePart from, String typeEnd) throws IOException {
        for (var relationship : all(from)) {
            if (relationship.getRelationshipType().endsWith(typeEnd)) {
                return target(from, relationship);
            }
        }
        return null;
    }

    /** The part that a part names by the id of a relationship; null where it leads nowhere or outside. */
    @Nullable
    PackagePart byId(PackagePart from, String id) {
        var relationship = from.getRelationship(id);
        return relationship == null ? null : target(from, relationship);
    }

    private static Iterable<PackageRelationship> all(RelationshipSource source) throws IOException {
        try {
            return source.getRelationships();
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        }
    }

    private @Nullable PackagePart target(PackagePart from, PackageRelationship relationship) {
        if (relationship.getTargetMode() == TargetMode.EXTERNAL) {
            return null;
        }
        try {
            return pack.getPart(PackagingURIHelper.createPartName(relationship.getTargetURI()));
        } catch (OpenXML4JException | RuntimeException e) {
            return null;
        }
    }

    static InputStream stream(PackagePart part) throws IOException {
        return part.getInputStream();
    }

    /** Doubts for all that stands in the package beside text and is never opened. */
    void tellLeftOut(Blocks blocks) throws IOException {
        var macros = 0;
        var objects = 0;
        var pictures = 0;
        var outside = 0;
        try {
            for (var part : pack.getParts()) {
                var name = part.getPartName().getName().toLowerCase(Locale.ROOT);
                macros += name.endsWith("vbaproject.bin") || name.contains("/macrosheets/") ? 1 : 0;
                objects += name.contains("/embeddings/") || name.contains("/activex/activex") && name.endsWith(".bin")
                        ? 1
                        : 0;
                pictures += name.contains("/media/") || name.contains("/charts/chart") ? 1 : 0;
                outside += part.isRelationshipPart() ? 0 : outside(part);
            }
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        }
        tell(blocks, macros, "文件里有宏，没有读取也没有执行，只读了文字。");
        tell(blocks, outside, "文件引用了 " + outside + " 处外部内容（链接的图片、模板或文件），没有打开，需要的内容请手工补上。");
        tell(blocks, objects, "文件里嵌入了 " + objects + " 个对象（表格、附件等），没有读取，需要的内容请手工补上。");
        tell(blocks, pictures, "文件里有 " + pictures + " 张图片或图表，没有导入，其中的文字请手工补上。");
    }

    private static void tell(Blocks blocks, int count, String message) {
        if (count > 0) {
            blocks.doubt(DoubtKind.NOT_UNDERSTOOD, message);
        }
    }

    /** Links that a reader of the document would click are text like any other and not counted. */
    private static int outside(PackagePart part) throws OpenXML4JException {
        var count = 0;
        if (part.hasRelationships()) {
            for (var relationship : part.getRelationships()) {
                var isOutside = relationship.getTargetMode() == TargetMode.EXTERNAL;
                count += isOutside && !relationship.getRelationshipType().endsWith("/hyperlink") ? 1 : 0;
            }
        }
        return count;
    }

    @Override
    public void close() {
        // Opened for reading: nothing may be written back.
        pack.revert();
    }
}

package cn.ziping.reference;

import org.commonmark.node.CustomNode;

/** A reference in parsed text. */
final class ReferenceNode extends CustomNode {
    private final String reference;

    ReferenceNode(String reference) {
        this.reference = reference;
    }

    String reference() {
        return reference;
    }
}

package cn.ziping.start;

import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one {@link Attacked} server, which starts with the first that asks and ends with the last. */
class AttackedServer implements ParameterResolver {
    private static final Namespace HERE = Namespace.create(AttackedServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Attacked.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return attacked(context);
    }

    static Attacked attacked(ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent(Attacked.class, none -> start(), Attacked.class);
    }

    private static Attacked start() {
        try {
            return new Attacked();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}

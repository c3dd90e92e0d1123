package cn.ziping.start;

import java.io.IOException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Puts a class of attacks before the one {@link Attacked} server, with an {@link HonestReader} at work all the while, and
 * looks at the {@link Aftermath} when they are over.
 */
final class UnderAttack implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
    private static final Namespace HERE = Namespace.create(UnderAttack.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        var attacked = attacked(context);
        context.getStore(HERE).put(Aftermath.class, Aftermath.before(attacked));
        context.getStore(HERE).put(HonestReader.class, HonestReader.start(attacked.signedIn("reviewer")));
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        var reader = context.getStore(HERE).get(HonestReader.class, HonestReader.class);
        reader.stop();
        context.getStore(HERE).get(Aftermath.class, Aftermath.class).check();
        reader.check();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Attacked.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return attacked(context);
    }

    private static Attacked attacked(ExtensionContext context) {
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

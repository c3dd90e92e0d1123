package cn.ziping.start;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Puts a class of attacks before the one {@link Attacked} server, with an {@link HonestReader} at work all the while, and
 * looks at the {@link Aftermath} when they are over.
 */
final class UnderAttack extends AttackedServer implements BeforeAllCallback, AfterAllCallback {
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
}

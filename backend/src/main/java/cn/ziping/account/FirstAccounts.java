package cn.ziping.account;

import cn.ziping.platform.start.StartRefused;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Who is there when the server begins to listen: an administrator, whose generated password is said once; in a
 * demonstration also four people whose passwords everybody knows. Wherever it is no demonstration, those four are removed
 * before anybody comes.
 */
@Component
public class FirstAccounts implements SmartLifecycle {
    /** Said to whoever started the server, who is the only one to know it. */
    private static final Logger said = LoggerFactory.getLogger("cn.ziping.start");

    private final Administrators administrators;
    private final DemoPeople demoPeople;
    private final Passwords passwords;
    private final boolean isDemo;
    private final String named;
    private volatile List<String> demoLogins = List.of();
    private volatile boolean isRunning;

    FirstAccounts(
            Administrators administrators,
            DemoPeople demoPeople,
            Passwords passwords,
            @Value("${ziping.demo:false}") boolean isDemo,
            @Value("${ziping.administrator:}") String named) {
        this.administrators = administrators;
        this.demoPeople = demoPeople;
        this.passwords = passwords;
        this.isDemo = isDemo;
        this.named = named.strip().toLowerCase(Locale.ROOT);
        if (!this.named.isEmpty() && !this.named.matches(Account.LOGIN)) {
            throw new StartRefused(
                    "ZIPING_ADMINISTRATOR=%s 不能作用户名，只能用小写字母、数字和 . _ @ -。(ZIPING_ADMINISTRATOR must be a login.)"
                            .formatted(named));
        }
    }

    /** Logins of the people of the demonstration; none where it is no demonstration. */
    public List<String> demoLogins() {
        return demoLogins;
    }

    /** After the samples, whose department the people of the demonstration belong to; before the server listens. */
    @Override
    public void start() {
        if (!named.isEmpty()) {
            restoreNamed();
        } else if (Boolean.FALSE.equals(administrators.exist().block())) {
            makeFirst();
        }
        demoLogins = Objects.requireNonNull((isDemo ? demoPeople.come() : demoPeople.go()).block());
        isRunning = true;
    }

    /** The way back for who lost the last password: it is meant for one start. */
    private void restoreNamed() {
        var password = Secret.password();
        passwords
                .hash(password)
                .flatMap(hash -> administrators.restore(named, hash))
                .block();
        said.info(
                "管理员 login={} password={} ，只显示这一次，请登录后修改，并去掉 ZIPING_ADMINISTRATOR。(New password, shown once; change it and unset ZIPING_ADMINISTRATOR.)",
                named,
                password);
    }

    private void makeFirst() {
        var password = Secret.password();
        var made = passwords.hash(password).flatMap(administrators::makeFirst).block();
        if (Boolean.TRUE.equals(made)) {
            said.info(
                    "首次启动：管理员 login={} password={} ，只显示这一次，请登录后修改。(First start: this password is shown once; change it.)",
                    Administrators.FIRST,
                    password);
        }
    }

    @Override
    public void stop() {
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}

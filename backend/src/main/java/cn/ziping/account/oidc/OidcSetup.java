package cn.ziping.account.oidc;

import cn.ziping.account.Accounts;
import cn.ziping.account.Attempts;
import cn.ziping.account.Trail;
import cn.ziping.account.door.DoorExtension;
import cn.ziping.account.door.SignIn;
import cn.ziping.account.door.SignInProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Nothing of it exists where the settings name no service. */
@Configuration(proxyBeanMethods = false)
@Conditional(OidcSetup.Configured.class)
class OidcSetup {

    static class Configured implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return OidcSettings.of(context.getEnvironment()::getProperty).isPresent();
        }
    }

    @Bean
    SignInProvider oidcProvider(Environment environment) {
        return new SignInProvider(settings(environment).name(), OidcDoor.START);
    }

    @Bean
    DoorExtension oidcDoor(Environment environment, Accounts accounts, SignIn signIn, Trail trail, Attempts attempts) {
        var settings = settings(environment);
        var coming = new OidcSignIn(settings, accounts, signIn, trail, attempts);
        return new OidcDoor(new Provider(settings), coming);
    }

    private static OidcSettings settings(Environment environment) {
        return OidcSettings.of(environment::getProperty).orElseThrow();
    }
}

package cn.ziping.provider;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * A sign-in service as organisations run one, for tests: Spring Authorization Server in a process of its own. It knows
 * everybody, by the password {@code secret}, and one client.
 */
@SpringBootApplication
public class SignInService {
    public static void main(String[] args) throws IOException {
        SpringApplication.run(SignInService.class, args);
        // Whoever started it holds the other end: it never outlives its test.
        try (var end = System.in) {
            end.transferTo(OutputStream.nullOutputStream());
        } finally {
            System.exit(0);
        }
    }

    @Bean
    UserDetailsService everybody() {
        return name -> User.withUsername(name).password("{noop}secret").build();
    }

    /** The client {@code ziping}, which may come from any port of 127.0.0.1 that the setting {@code back} lists. */
    @Bean
    RegisteredClientRepository clients(Environment environment) {
        var client = RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId("ziping")
                .clientSecret("{noop}of the client")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build());
        for (var address : environment.getRequiredProperty("back", String[].class)) {
            client.redirectUri(address);
        }
        return new InMemoryRegisteredClientRepository(client.build());
    }

    /** As most services do, though this one does not by itself: the name that people sign in with. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> names() {
        return token -> {
            if (token.getTokenType().getValue().equals("id_token")) {
                token.getClaims()
                        .claim("preferred_username", token.getPrincipal().getName());
            }
        };
    }
}

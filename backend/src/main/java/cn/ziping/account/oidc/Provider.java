package cn.ziping.account.oidc;

import static org.springframework.security.oauth2.client.oidc.authentication.ReactiveOidcIdTokenDecoderFactory.createDefaultClaimTypeConverters;

import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * The sign-in service as it describes itself. It is asked when the first person wants to sign in, so that the server
 * starts without it; what it said holds for an hour, that it did not answer holds for nobody but those who were waiting.
 */
final class Provider implements ReactiveClientRegistrationRepository {
    /** In the two addresses: where a sign-in starts and where it comes back to. */
    static final String ID = "oidc";

    /** How long anything of it is waited for, all in all. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration ANSWERING = Duration.ofSeconds(5);
    private static final int LARGEST_ANSWER = 256 * 1024;
    private static final Duration BELIEVED = Duration.ofHours(1);
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    private final OidcSettings settings;
    private final Duration patience;
    private final WebClient web = web();
    private final Mono<ClientRegistration> registration;

    Provider(OidcSettings settings) {
        this(settings, PATIENCE);
    }

    Provider(OidcSettings settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
        // All who wait share one question; a failure is not kept.
        this.registration =
                Mono.defer(this::ask).cache(known -> BELIEVED, failed -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** For whatever else is asked of it: bounded in time and size, following nobody elsewhere. */
    WebClient client() {
        return web;
    }

    @Override
    public Mono<ClientRegistration> findByRegistrationId(String id) {
        return id.equals(ID) ? registration : Mono.empty();
    }

    private Mono<ClientRegistration> ask() {
        var address = settings.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration";
        return web.get()
                .uri(URI.create(address))
                .retrieve()
                .bodyToMono(METADATA)
                .timeout(patience)
                .map(this::registration)
                .switchIfEmpty(Mono.error(() -> new ProviderTrouble("metadata_unusable")))
                .onErrorMap(failed -> ProviderTrouble.of(failed, "metadata_unusable"));
    }

    private ClientRegistration registration(Map<String, Object> metadata) {
        var found = ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope("openid", settings.loginClaim().equals("email") ? "email" : "profile")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
        var details = found.getProviderDetails();
        var isSafe = Stream.of(details.getAuthorizationUri(), details.getTokenUri(), details.getJwkSetUri())
                .allMatch(address -> address != null && OidcSettings.isSafe(address));
        // Another name would let one service speak for another.
        if (!isSafe || !settings.issuer().equals(details.getIssuerUri())) {
            throw new ProviderTrouble("metadata_unusable");
        }
        return found;
    }

    /** Checks signature, issuer, audience and times of an id token. The keys are asked for anew each time. */
    ReactiveJwtDecoder decoder(ClientRegistration registration) {
        var keys = Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri());
        var decoder = NimbusReactiveJwtDecoder.withJwkSetUri(keys)
                .webClient(web)
                .jwsAlgorithms(all -> all.addAll(algorithms(registration)))
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(new OidcIdTokenValidator(registration)));
        decoder.setClaimSetConverter(new ClaimTypeConverter(createDefaultClaimTypeConverters()));
        return decoder;
    }

    /** Those with a public key that the service says it signs with: none without a key, none with the client's secret. */
    private static List<SignatureAlgorithm> algorithms(ClientRegistration registration) {
        var said = registration
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("id_token_signing_alg_values_supported");
        var known = said instanceof List<?> names
                ? names.stream()
                        .map(name -> SignatureAlgorithm.from(String.valueOf(name)))
                        .filter(Objects::nonNull)
                        .toList()
                : List.<SignatureAlgorithm>of();
        return known.isEmpty() ? List.of(SignatureAlgorithm.RS256) : known;
    }

    private static WebClient web() {
        var http = HttpClient.create()
                .proxyWithSystemProperties()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECTING.toMillis())
                .responseTimeout(ANSWERING);
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                .build();
    }
}

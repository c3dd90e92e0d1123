package cn.ziping.account.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A sign-in service that says whatever a test wants to hear. Left alone it tells the truth. */
final class Liar implements AutoCloseable {
    static final String METADATA = "/.well-known/openid-configuration";
    static final String KEYS = "/keys";
    static final String TOKEN = "/token";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final RSAKey key;

    /** @param type null for an answer that never comes */
    record Answer(int status, @Nullable String type, String body) {
        static Answer json(Object body) {
            return new Answer(200, "application/json", JSON.writeValueAsString(body));
        }
    }

    Liar() throws IOException, JOSEException {
        key = key("the key");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        honest();
    }

    void honest() {
        say(METADATA, Answer.json(metadata()));
        say(KEYS, Answer.json(new JWKSet(key).toPublicJWKSet().toJSONObject()));
        answers.remove(TOKEN);
    }

    void say(String path, Answer answer) {
        answers.put(path, answer);
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What an honest service says of itself; may be changed. */
    Map<String, Object> metadata() {
        return new ConcurrentHashMap<>(Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + TOKEN,
                "jwks_uri",
                issuer() + KEYS,
                "response_types_supported",
                new String[] {"code"},
                "subject_types_supported",
                new String[] {"public"},
                "id_token_signing_alg_values_supported",
                new String[] {"RS256", "none", "HS256"}));
    }

    /** The claims of an id token as it ought to be. */
    JWTClaimsSet.Builder claims(String nonce) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("ziping")
                .subject("4711")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", nonce)
                .claim("preferred_username", "zhang");
    }

    String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, JWSAlgorithm.RS256, new RSASSASigner(key));
    }

    /** With the id of the right key, whatever it is signed with. */
    String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    static RSAKey key(String id) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(id).generate();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var answer = answers.getOrDefault(path, new Answer(404, "text/plain", ""));
        if (answer.type() == null) {
            return;
        }
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", answer.type());
        if (answer.status() == 302) {
            exchange.getResponseHeaders().add("Location", answer.body());
        }
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

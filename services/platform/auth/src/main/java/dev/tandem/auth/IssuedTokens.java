package dev.tandem.auth;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.util.KeyUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Tokens of one issuer for one audience, signed with RS256 or ES256 by a key that the issuer publishes. */
final class IssuedTokens implements TokenVerification {
    /** How far clocks may be apart. */
    static final int CLOCK_SKEW_SECONDS = 30;

    private static final String NOT_OURS =
            "The token is not accepted: it cannot be read, or no key of the issuer has signed it.";
    private static final int MINUTES_WITHOUT_ISSUER = 60;
    private static final Logger LOG = Logger.getLogger(IssuedTokens.class);
    private static final Set<SignatureAlgorithm> ALGORITHMS =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256);
    private static final String PEM = "-----BEGIN";
    private static final Pattern URL = Pattern.compile("https?://.+");
    private static final Pattern SPACES = Pattern.compile(" +");

    private final String issuer;
    private final String audience;
    private final String location;
    private final Optional<Path> file;
    private volatile Reading reading;

    /** What a file said at a time. */
    private record Reading(JWTParser parser, Optional<FileTime> modified) {}

    /** @param keys as {@link AuthConfig#keys} */
    IssuedTokens(String issuer, String audience, String keys) {
        this.issuer = issuer;
        this.audience = audience;
        this.file = isUrl(keys) ? Optional.empty() : Optional.of(file(keys));
        this.location = file.map(path -> path.toUri().toString()).orElse(keys);
    }

    static boolean isUrl(String keys) {
        return URL.matcher(keys).matches();
    }

    static Path file(String keys) {
        return Path.of(keys.startsWith("file:") ? keys.substring("file:".length()) : keys);
    }

    @Override
    public Caller verify(String token) {
        try {
            return caller(parser().parse(token), token);
        } catch (ParseException failure) {
            throw refusal(failure);
        } catch (IOException failure) {
            throw unverified(failure);
        }
    }

    /** Keys in a file are read again when it was replaced. */
    private JWTParser parser() throws IOException {
        Optional<FileTime> modified =
                file.isEmpty() ? Optional.empty() : Optional.of(Files.getLastModifiedTime(file.get()));
        Reading known = reading;
        if (known == null || !known.modified().equals(modified)) {
            known = new Reading(new DefaultJWTParser(terms()), modified);
            reading = known;
        }
        return known.parser();
    }

    private JWTAuthContextInfo terms() throws IOException {
        JWTAuthContextInfo terms = new JWTAuthContextInfo(location, issuer);
        terms.setExpectedAudience(Set.of(audience));
        terms.setSignatureAlgorithm(file.isEmpty() ? ALGORITHMS : algorithms(Files.readString(file.get())));
        terms.setClockSkew(CLOCK_SKEW_SECONDS);
        terms.setForcedJwksRefreshInterval(1);
        terms.setJwksRetainCacheOnErrorDuration(MINUTES_WITHOUT_ISSUER);
        return terms;
    }

    /** A JWKS says itself what each key is for; one key in PEM can be for one algorithm only. */
    private static Set<SignatureAlgorithm> algorithms(String keys) {
        if (!keys.contains(PEM)) {
            return ALGORITHMS;
        }
        try {
            KeyUtils.decodePublicKey(keys, SignatureAlgorithm.RS256);
            return Set.of(SignatureAlgorithm.RS256);
        } catch (GeneralSecurityException noRsa) {
            return Set.of(SignatureAlgorithm.ES256);
        }
    }

    private static Caller caller(JsonWebToken claims, String token) {
        Object scope = claims.getClaim("scope");
        Set<String> scopes = scope instanceof String words
                ? Set.copyOf(SPACES.splitAsStream(words.strip()).toList())
                : Set.of();
        return new Caller(
                claims.getSubject() == null ? claims.getName() : claims.getSubject(),
                scopes,
                Optional.of(token),
                Instant.ofEpochSecond(claims.getExpirationTime()).plusSeconds(CLOCK_SKEW_SECONDS));
    }

    private static TokenException refusal(ParseException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return unverified(failure);
            }
            if (cause instanceof InvalidJwtException invalid) {
                return new TokenException.Refused(sentence(invalid), failure);
            }
        }
        return new TokenException.Refused(NOT_OURS, failure);
    }

    private static String sentence(InvalidJwtException failure) {
        if (failure.hasErrorCode(ErrorCodes.EXPIRED)) {
            return "The token has expired; get a new one.";
        }
        if (failure.hasErrorCode(ErrorCodes.ISSUER_INVALID) || failure.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
            return "The token is not of the issuer that is trusted here.";
        }
        if (failure.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || failure.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return "The token is for another audience.";
        }
        return NOT_OURS;
    }

    private static TokenException unverified(Exception failure) {
        LOG.warnf(failure, "The keys of the token issuer cannot be read");
        return new TokenException.Unverified(
                "The token cannot be verified, because the issuer's keys cannot be read; try again later.", failure);
    }
}

package dev.tandem.auth;

import java.util.Iterator;

/** The header that brings a token, in HTTP as in gRPC. */
public final class AuthorizationHeader {
    /** Its name; in gRPC all names are in lower case. */
    public static final String NAME = "authorization";

    private static final String SCHEME = "Bearer ";

    private AuthorizationHeader() {}

    /** The header's value for a token. */
    public static String of(String token) {
        return SCHEME + token;
    }

    /**
     * The token in the only value.
     *
     * @param values of all headers of that name; null is none
     * @throws TokenException.Refused when there is none, more than one, or one of another form
     */
    public static String token(Iterable<String> values) {
        Iterator<String> all = values == null ? null : values.iterator();
        if (all == null || !all.hasNext()) {
            throw new TokenException.Refused("A token is needed: send it as \"Authorization: Bearer <token>\".");
        }
        String value = all.next();
        if (all.hasNext()) {
            throw new TokenException.Refused("There is more than one Authorization header; send one.");
        }
        String token = value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? value.substring(SCHEME.length()).strip()
                : "";
        if (token.isEmpty() || token.indexOf(' ') >= 0 || token.indexOf(',') >= 0) {
            throw new TokenException.Refused("The Authorization header must be \"Bearer \" and one token.");
        }
        return token;
    }
}

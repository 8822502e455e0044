package flashsale.http;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.user.SessionToken;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BearerTokenTest {
    private static final String TOKEN = "abcdefghijklmnopqrstuvwxyz0123456789-_ABCDE";

    @Test
    void the_scheme_is_read_in_any_case() {
        for (var scheme : new String[] {"Bearer", "bearer", "BEARER"}) {
            assertThat(BearerToken.in(scheme + ' ' + TOKEN)).contains(new SessionToken(TOKEN));
        }
    }

    @Test
    void anything_else_is_no_token() {
        Stream.of(null, "", "Bearer", "Bearer ", TOKEN, "Basic " + TOKEN, "Bearer " + TOKEN + 'x', "Bearer a b")
                .forEach(header -> assertThat(BearerToken.in(header)).isEmpty());
    }
}

package flashsale.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RequestSignatureTest {
    /** The request "post-vanilla" of AWS's own examples, and the signature they give for it. */
    @Test
    void aws_own_example_gets_the_signature_aws_says() {
        var credentials = new Credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "");
        var headers = new TreeMap<>(Map.of(
                "host",
                "example.amazonaws.com",
                "x-amz-date",
                RequestSignature.time(Instant.parse("2015-08-30T12:36:00Z"))));

        assertThat(new RequestSignature(credentials, "us-east-1", "service").of(headers, new byte[0]))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request,"
                        + " SignedHeaders=host;x-amz-date,"
                        + " Signature=5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");
    }
}

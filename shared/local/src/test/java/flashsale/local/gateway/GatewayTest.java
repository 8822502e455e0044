package flashsale.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.local.Awaiting;
import flashsale.local.ToyShop;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over real sockets, to a real process. */
final class GatewayTest {
    private static final String TEMPLATE = """
            ToyFunction:
              Type: AWS::Serverless::Function
              Properties:
                CodeUri: functions/toy/target/function.zip
                Timeout: 1
                Environment: {Variables: {GREETING: hello}}
                Events:
                  All: {Type: HttpApi, Properties: {Method: ANY, Path: "/{what}"}}
                  Named: {Type: HttpApi, Properties: {Method: POST, Path: "/echo/{name}/{rest+}"}}
                  Slow: {Type: HttpApi, Properties: {Method: GET, Path: /slow, TimeoutInMillis: 300}}
                  Rare: {Type: HttpApi, Properties: {Method: GET, Path: /pid}}
            Api:
              Type: AWS::Serverless::HttpApi
              Properties:
                RouteSettings:
                  "GET /pid": {ThrottlingRateLimit: 1, ThrottlingBurstLimit: 1}
            """;

    @TempDir
    static Path root;

    private static ToyShop shop;

    @BeforeAll
    static void open() {
        shop = ToyShop.open(root, TEMPLATE);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void a_request_comes_back_as_the_event_it_became() throws Exception {
        HttpResponse<String> answer = shop.send(HttpRequest.newBuilder(shop.uri("/echo/a%2Fb/c/d?x=%20y"))
                .header("X-Two", "1")
                .header("X-Two", "2")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"quantity\":1}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("text/plain");
        assertThat(answer.headers().firstValue("apigw-requestid")).isPresent();
        assertThat(answer.body())
                .contains("\"routeKey\":\"POST /echo/{name}/{rest+}\"")
                .contains("\"rawPath\":\"/echo/a/b/c/d\",\"rawQueryString\":\"x=%20y\"")
                .contains("\"x-two\":\"1,2\"")
                .contains("\"queryStringParameters\":{\"x\":\" y\"}")
                .contains("\"pathParameters\":{\"name\":\"a\",\"rest\":\"b/c/d\"}")
                .contains("\"body\":\"{\\\"quantity\\\":1}\",\"isBase64Encoded\":false");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /bare          | 200 | {"hello":"world"}
            /nonsense      | 500 | {"message":"Internal Server Error"}
            /error         | 500 | {"message":"Internal Server Error"}
            /huge          | 500 | {"message":"Internal Server Error"}
            /split         | 500 | {"message":"Internal Server Error"}
            /crash         | 502 | {"message":"Internal Server Error"}
            /slow?ms=600   | 503 | {"message":"Service Unavailable"}
            /no/such/route | 404 | {"message":"Not Found"}
            /%zz           | 400 | {"message":"Bad Request"}
            """)
    void every_way_an_invocation_ends_has_its_answer(String path, int status, String body) throws Exception {
        RawAnswer answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", new byte[0]);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(body);
    }

    /** Java's own client would send neither a malformed path nor more than is wanted. */
    private static RawAnswer raw(String head, byte[] body) throws IOException {
        try (var socket = new Socket("127.0.0.1", shop.uri("/").getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            return RawAnswer.read(socket.getInputStream());
        }
    }

    @Test
    void cookies_become_headers_of_their_own_and_an_empty_answer_stays_empty() throws Exception {
        HttpResponse<String> answer = shop.get("/cookies");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1; Path=/", "b=2");
        assertThat(answer.headers().firstValue("content-type")).isEmpty();
    }

    @Test
    void a_route_is_throttled_by_its_setting() throws Exception {
        assertThat(shop.get("/pid").statusCode()).isEqualTo(200);

        HttpResponse<String> second = shop.get("/pid");

        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(second.body()).isEqualTo("{\"message\":\"Too Many Requests\"}");
    }

    @Test
    void a_body_beyond_ten_megabytes_is_refused() throws Exception {
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        String head = "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: " + large.length + "\r\n\r\n";

        assertThat(raw(head, large).statusCode()).isEqualTo(413);
    }

    @Test
    void a_head_request_is_told_the_length_and_nothing_else() throws Exception {
        HttpResponse<String> answer =
                shop.send(HttpRequest.newBuilder(shop.uri("/bare")).method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("content-length")).contains("17");
    }

    @Test
    void each_request_leaves_a_line_in_the_access_log() throws Exception {
        String id = shop.get("/bare").headers().firstValue("apigw-requestid").orElseThrow();
        Path log = shop.root().resolve("access.log");

        Awaiting.until(
                "a line with " + id,
                () -> Files.exists(log) && Files.readString(log).contains(id));

        assertThat(Files.readString(log).lines().filter(line -> line.contains(id)))
                .singleElement()
                .asString()
                .matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z 127\\.0\\.0\\.1 GET /bare 200 17B \\d+us ToyFunction " + id);
    }

    @Test
    void a_taken_port_is_said() {
        int taken = shop.uri("/").getPort();

        assertThatThrownBy(
                        () -> Gateway.open(shop.template(), shop.functions(), shop.machine(), taken, root.resolve("x")))
                .isInstanceOf(IOException.class)
                .hasMessage("Port %d is taken", taken);
    }

    @Test
    void the_function_sees_its_own_variables_and_nothing_of_the_shell() throws Exception {
        String variables = shop.get("/variables").body();

        assertThat(variables)
                .contains(
                        "GREETING=hello", "AWS_LAMBDA_FUNCTION_NAME=ToyFunction", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE=128")
                .doesNotContain("HOME=", "USER=");
    }
}

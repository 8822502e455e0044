package flashsale.local.client;

import java.io.IOException;
import java.net.Socket;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.NoResponseOutOfOrderStrategy;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/**
 * The Runtime API over one connection. An answer goes out in one write with the question for the next event, which
 * spares both sides half of their system calls. For one thread.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">the API</a>
 */
final class RuntimeConnection {
    private static final String ROOT = "/2018-06-01/runtime/";
    private static final String NEXT = ROOT + "invocation/next";

    /** Most events and answers are smaller, and then are one system call. */
    private static final int BUFFER_BYTES = 16 * 1024;

    private static final int ALL_GOOD_BELOW = HttpStatus.SC_REDIRECTION;

    private final String host;
    private final DefaultBHttpClientConnection connection;

    private RuntimeConnection(String host, DefaultBHttpClientConnection connection) {
        this.host = host;
        this.connection = connection;
    }

    /** @param address host and port */
    static RuntimeConnection open(String address) throws IOException {
        int colon = address.lastIndexOf(':');
        var socket = new Socket(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        socket.setTcpNoDelay(true);
        var config = Http1Config.custom().setBufferSize(BUFFER_BYTES).build();
        var connection = new DefaultBHttpClientConnection(
                config, null, null, null, null, NoResponseOutOfOrderStrategy.INSTANCE, null, null);
        connection.bind(socket);
        return new RuntimeConnection(address, connection);
    }

    /** Waits for the first event, however long it takes. */
    InvocationEvent first() throws IOException, HttpException {
        ask();
        return event();
    }

    /** Answers an invocation, and waits for the next event. */
    InvocationEvent next(String invocation, byte[] answer) throws IOException, HttpException {
        post("invocation/" + invocation + "/response", answer);
        return answeredThenNext();
    }

    /** Gives an invocation up, and waits for the next event. */
    InvocationEvent next(String invocation, FailureText failure) throws IOException, HttpException {
        post("invocation/" + invocation + "/error", failure);
        return answeredThenNext();
    }

    /** The function cannot be used at all. */
    void initFailed(FailureText failure) throws IOException, HttpException {
        post("init/error", failure);
        connection.flush();
        receive();
    }

    private InvocationEvent answeredThenNext() throws IOException, HttpException {
        ask();
        receive();
        return event();
    }

    private void ask() throws IOException, HttpException {
        connection.sendRequestHeader(request(Method.GET, NEXT));
        connection.flush();
    }

    private InvocationEvent event() throws IOException, HttpException {
        var response = connection.receiveResponseHeader();
        return InvocationEvent.of(response, body(response));
    }

    private void post(String path, FailureText failure) throws IOException, HttpException {
        var request = request(Method.POST, ROOT + path);
        request.setHeader("Lambda-Runtime-Function-Error-Type", failure.type());
        send(request, failure.json());
    }

    private void post(String path, byte[] body) throws IOException, HttpException {
        send(request(Method.POST, ROOT + path), body);
    }

    private ClassicHttpRequest request(Method method, String path) {
        var request = new BasicClassicHttpRequest(method, path);
        request.setHeader("Host", host);
        return request;
    }

    private void send(ClassicHttpRequest request, byte[] body) throws IOException, HttpException {
        request.setHeader("Content-Length", body.length);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        connection.sendRequestHeader(request);
        connection.sendRequestEntity(request);
    }

    private void receive() throws IOException, HttpException {
        body(connection.receiveResponseHeader());
    }

    private byte[] body(ClassicHttpResponse response) throws IOException, HttpException {
        connection.receiveResponseEntity(response);
        byte[] body = EntityUtils.toByteArray(response.getEntity());
        if (response.getCode() >= ALL_GOOD_BELOW) {
            throw new IOException("The Runtime API answered " + response.getCode());
        }
        return body;
    }
}

package flashsale.product;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.lang.reflect.Proxy;
import java.util.Map;

/** What the first door is given. */
final class Asked {
    static final String REQUEST = "5f2c8e1a-7d3b-4c6f-9a0e-1b2d3c4e5f60";

    /** An interface of many questions, of which one is ever asked. */
    static final Context CONTEXT = (Context)
            Proxy.newProxyInstance(Asked.class.getClassLoader(), new Class<?>[] {Context.class}, (_, method, _) -> {
                if (method.getName().equals("getAwsRequestId")) {
                    return REQUEST;
                }
                throw new UnsupportedOperationException(method.getName());
            });

    private Asked() {}

    static APIGatewayV2HTTPEvent event(String method, String path, Map<String, String> headers) {
        var http = new APIGatewayV2HTTPEvent.RequestContext.Http();
        http.setMethod(method);
        var context = new APIGatewayV2HTTPEvent.RequestContext();
        context.setHttp(http);
        var event = new APIGatewayV2HTTPEvent();
        event.setRawPath(path);
        event.setHeaders(headers);
        event.setRequestContext(context);
        return event;
    }
}

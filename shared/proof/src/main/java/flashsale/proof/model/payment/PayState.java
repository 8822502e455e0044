package flashsale.proof.model.payment;

import flashsale.proof.model.Bits;
import flashsale.proof.model.State;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** All of this world at one moment. */
final class PayState implements State<PayState> {
    final Setting setting;
    Shop shop;
    Provider provider;

    /** One of each request to pay. */
    Call[] requests;

    Call webhook = new Call();
    Call recovery = new Call();
    Call refunding = new Call();

    PayState(Setting setting) {
        this.setting = setting;
        this.shop = new Shop(setting);
        this.provider = new Provider(setting);
        this.requests = new Call[setting.requests().size()];
        Arrays.setAll(requests, _ -> new Call());
    }

    @Override
    public PayState copy() {
        var copy = new PayState(setting);
        copy.shop = shop.copy();
        copy.provider = provider.copy();
        Arrays.setAll(copy.requests, i -> requests[i].copy());
        copy.webhook = webhook.copy();
        copy.recovery = recovery.copy();
        copy.refunding = refunding.copy();
        return copy;
    }

    @Override
    public void pack(Bits bits) {
        shop.pack(bits);
        provider.pack(bits);
        for (var request : requests) {
            request.pack(bits);
        }
        webhook.pack(bits);
        recovery.pack(bits);
        refunding.pack(bits);
    }

    @Override
    public SequencedMap<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        shop.tell(facts);
        provider.tell(facts);
        for (int i = 0; i < requests.length; i++) {
            requests[i].tell("request" + i, facts);
        }
        webhook.tell("webhook", facts);
        recovery.tell("recovery", facts);
        refunding.tell("refunding", facts);
        return facts;
    }
}

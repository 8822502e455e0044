package flashsale.seckill.bad;

import flashsale.order.bad.AFunction;

record UsesAnotherFunction(AFunction other) {}

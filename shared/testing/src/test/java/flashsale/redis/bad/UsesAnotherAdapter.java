package flashsale.redis.bad;

import flashsale.persistence.bad.AnAdapter;

record UsesAnotherAdapter(AnAdapter other) {}

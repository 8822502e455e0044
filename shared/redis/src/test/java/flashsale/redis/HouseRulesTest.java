package flashsale.redis;

import flashsale.testing.house.HouseRules;

class HouseRulesTest extends HouseRules {}

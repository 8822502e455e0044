package flashsale.seckill;

import flashsale.testing.house.HouseRules;

class HouseRulesTest extends HouseRules {}

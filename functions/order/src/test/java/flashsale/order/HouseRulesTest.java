package flashsale.order;

import flashsale.testing.house.HouseRules;

class HouseRulesTest extends HouseRules {}

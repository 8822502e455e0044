package flashsale.local;

import flashsale.testing.house.HouseRules;

class HouseRulesTest extends HouseRules {}

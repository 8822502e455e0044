package flashsale.http;

import flashsale.testing.house.HouseRules;

class HouseRulesTest extends HouseRules {}

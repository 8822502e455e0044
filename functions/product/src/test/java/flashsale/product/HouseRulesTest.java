package flashsale.product;

import flashsale.testing.house.HouseRules;

class HouseRulesTest extends HouseRules {}

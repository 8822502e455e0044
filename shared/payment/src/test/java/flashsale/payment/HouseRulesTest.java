package flashsale.payment;

import flashsale.testing.house.HouseRules;

class HouseRulesTest extends HouseRules {}

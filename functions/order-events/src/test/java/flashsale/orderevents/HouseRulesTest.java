package flashsale.orderevents;

import flashsale.testing.house.HouseRules;

class HouseRulesTest extends HouseRules {}

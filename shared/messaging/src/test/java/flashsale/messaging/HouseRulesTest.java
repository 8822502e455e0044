package flashsale.messaging;

import flashsale.testing.house.HouseRules;

class HouseRulesTest extends HouseRules {}

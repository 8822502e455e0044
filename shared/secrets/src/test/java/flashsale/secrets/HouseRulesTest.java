package flashsale.secrets;

import flashsale.testing.house.HouseRules;

class HouseRulesTest extends HouseRules {}

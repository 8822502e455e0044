package flashsale.proof;

import flashsale.domain.sale.SaleId;
import flashsale.proof.crowd.CrowdRun.Member;
import flashsale.proof.shop.AdminDesk;
import flashsale.proof.shop.OpenStores;
import flashsale.proof.shop.Shop;
import java.util.List;

/** A sale that is open, and everybody and everything about it. */
record Scene(Shop shop, OpenStores stores, AdminDesk desk, List<Member> members, SaleId sale) {}

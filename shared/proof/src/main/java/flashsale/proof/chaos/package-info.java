/** The hand that hits the shop's processes: what it may hit, its plan, and what it watches for. */
package flashsale.proof.chaos;

/**
 * The payment provider of one machine: a process of its own with a ledger of its own, so that the shop's books can be
 * held against somebody else's. {@link flashsale.payment.sandbox.Sandbox} is the process,
 * {@link flashsale.payment.sandbox.SandboxProcess} starts it.
 *
 * <p>What happens to a charge is written on its instrument: {@link flashsale.payment.sandbox.Word}. What was decided is on
 * the disk before it is answered, and told in a signed webhook, at least once.
 *
 * <p>Routes, all of them flat JSON but the ledger: {@code POST /v1/charges}, {@code GET /v1/charges/{intent}},
 * {@code POST /v1/charges/{intent}/cancellation}, {@code POST /v1/refunds}, {@code GET /v1/ledger?after=&limit=},
 * {@code PUT /v1/webhook}, {@code GET /v1/ready}.
 */
package flashsale.payment.sandbox;

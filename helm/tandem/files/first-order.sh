# Places one order through the gateway and follows it until it is completed.
# Needs GATEWAY, ORDER_KEY (a repetition with the same key gets the same order), SECONDS_TO_WAIT, and TOKEN where tokens
# are asked for.
ask() { curl -sS --fail-with-body --retry-connrefused ${TOKEN:+-H "Authorization: Bearer $TOKEN"} "$@"; }
field() { sed -n 's/.*"'"$1"'":"\([^"]*\)".*/\1/p'; }

answer=$(ask --retry 10 --retry-delay 2 \
  -H 'Content-Type: application/json' -H "Idempotency-Key: $ORDER_KEY" "$GATEWAY/v1/orders" -d '{
    "customerId": "helm-test", "email": "helm-test@example.com",
    "lines": [{"sku": "HELM-TEST", "quantity": 1, "unitPrice": {"currencyCode": "EUR", "minorUnits": 100}}],
    "shippingAddress": {"recipient": "Ada Lovelace", "street": "12 St James Square", "postalCode": "SW1Y 4JH",
                        "city": "London", "country": "GB"},
    "paymentToken": "4242424242424242"}')
order=$(printf '%s' "$answer" | field orderId)
echo "order $order: $(printf '%s' "$answer" | field status)"

deadline=$(($(date +%s) + SECONDS_TO_WAIT))
while [ "$(date +%s)" -lt "$deadline" ]; do
  status=$(ask --retry 5 "$GATEWAY/v1/orders/$order" | field status)
  case $status in
    COMPLETED) echo "order $order: COMPLETED"; exit 0 ;;
    CANCELLED) echo "order $order was cancelled"; exit 1 ;;
  esac
  sleep 1
done
echo "order $order is still $status after $SECONDS_TO_WAIT s; see the logs of the service that should go on"
exit 1

package dev.hwasil.application.account;

final class InMemoryTokenIssuerTest extends TokenIssuerContract {

    @Override
    protected TokenIssuer issuer() {
        return new InMemoryTokenIssuer("ours");
    }

    @Override
    protected TokenIssuer stranger() {
        return new InMemoryTokenIssuer("theirs");
    }
}

package io.komado.gateway.proof;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out challenges. */
@RestController
class ProofController {

    private final Proofs proofs;

    ProofController(Proofs proofs) {
        this.proofs = proofs;
    }

    @GetMapping("/api/proof")
    ResponseEntity<Proofs.Challenge> challenge() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(proofs.issue());
    }
}

package io.komado.provisioning.closings;

import io.komado.chassis.problem.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;

/**
 * The tenant's own certificate, to whose key its records are encrypted (CMS, RFC 5652 and 5083: AES-256-GCM, RSA-OAEP). {@code openssl cms -decrypt
 * -inform DER -inkey key.pem} opens what is sealed.
 */
public final class Recipient {

    private static final int FEWEST_BITS = 2_048;
    private static final int LONGEST_TEXT = 20_000;

    private final X509Certificate certificate;

    private Recipient(X509Certificate certificate) {
        this.certificate = certificate;
    }

    /**
     * Reads a certificate.
     *
     * @param pem as text, such as {@code openssl req -x509} writes it
     * @throws Refusal 422 when it is none, or has no RSA key of at least 2048 bits
     */
    public static Recipient of(String pem) {
        try {
            if (pem.length() <= LONGEST_TEXT
                    && CertificateFactory.getInstance("X.509")
                                    .generateCertificate(
                                            new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                            instanceof X509Certificate certificate
                    && certificate.getPublicKey() instanceof RSAPublicKey key
                    && key.getModulus().bitLength() >= FEWEST_BITS) {
                return new Recipient(certificate);
            }
        } catch (CertificateException e) {
            throw unusable();
        }
        throw unusable();
    }

    /** What is written into the answer arrives encrypted in {@code out}, which is left open when the answer is closed. */
    OutputStream seal(OutputStream out) {
        BouncyCastleProvider provider = new BouncyCastleProvider();
        CMSAuthEnvelopedDataStreamGenerator generator = new CMSAuthEnvelopedDataStreamGenerator();
        try {
            generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(
                            certificate,
                            new JcaAlgorithmParametersConverter()
                                    .getAlgorithmIdentifier(
                                            PKCSObjectIdentifiers.id_RSAES_OAEP,
                                            new OAEPParameterSpec(
                                                    "SHA-256",
                                                    "MGF1",
                                                    MGF1ParameterSpec.SHA256,
                                                    PSource.PSpecified.DEFAULT)))
                    .setProvider(provider));
            return generator.open(out, (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                    .setProvider(provider)
                    .build());
        } catch (GeneralSecurityException | CMSException | IOException e) {
            throw new IllegalStateException("nothing can be sealed for this certificate", e);
        }
    }

    private static Refusal unusable() {
        return Refusal.unprocessable(
                        "recipient-unusable", "This is not a certificate with an RSA key of at least 2048 bits.")
                .at("/recipient", "unusable");
    }
}

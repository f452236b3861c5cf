package io.komado.provisioning.closings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAuthEnvelopedDataParser;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A tenant's own key with its certificate, and what it opens. */
public final class TenantsKey {

    private final KeyPair pair;
    private final String certificate;

    private TenantsKey(KeyPair pair, String certificate) {
        this.pair = pair;
        this.certificate = certificate;
    }

    /** A new one of this kind and size. */
    public static TenantsKey of(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            KeyPair pair = generator.generateKeyPair();
            X500Name name = new X500Name("CN=records");
            byte[] encoded = new JcaX509v3CertificateBuilder(
                            name,
                            BigInteger.ONE,
                            Date.from(Instant.EPOCH),
                            Date.from(Instant.EPOCH.plusSeconds(4_000_000_000L)),
                            name,
                            pair.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256with" + (algorithm.equals("EC") ? "ECDSA" : algorithm))
                            .build(pair.getPrivate()))
                    .getEncoded();
            return new TenantsKey(pair, pem("CERTIFICATE", encoded));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its certificate, PEM. */
    public String certificate() {
        return certificate;
    }

    /** Its secret half, PEM. */
    public String privateKey() {
        return pem("PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    /** The files of an archive that was encrypted to it, by name. */
    public Map<String, String> open(byte[] archive) {
        try {
            RecipientInformation recipient = new CMSAuthEnvelopedDataParser(archive)
                    .getRecipientInfos()
                    .getRecipients()
                    .iterator()
                    .next();
            byte[] zip = recipient.getContent(
                    new JceKeyTransAuthEnvelopedRecipient(pair.getPrivate()).setProvider(new BouncyCastleProvider()));
            Map<String, String> files = new TreeMap<>();
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    files.put(entry.getName(), new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
                }
            }
            return files;
        } catch (CMSException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END " + what
                + "-----\n";
    }
}

package io.komado.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** How an organisation's use ends, at the screens of its administrator and of two operators. */
record EndOfUse(RunningKomado komado, String organisation, String tenant) {

    private static final byte DER_SEQUENCE = 0x30;

    /** The administrator asks, and gives the certificate to whose key the records are to be encrypted. */
    void ask(Person admin) {
        admin.press("office.door.contract");
        admin.press("office.room.end");
        admin.sees(admin.texts().of("office.end.ask-what"));
        admin.looksGood("end-before");
        admin.press("office.end.ask");
        inDialog(admin, "office.end.ask").click();
        admin.sees(admin.texts().of("office.end.withdraw-what"));
        admin.fill("office.end.certificate-label", certificate());
        admin.press("office.end.certificate-give");
        admin.sees(admin.texts().of("office.end.certificate-there"));
        admin.looksGood("end-asked");
    }

    void begin(Person operator) {
        openContract(operator);
        operator.sees(operator.texts().of("operator.closing.asked-by-tenant"));
        operator.press("operator.closing.begin");
        operator.looksGood("closing-begin");
        inDialog(operator, "operator.closing.begin").click();
        operator.sees(operator.texts().of("operator.closing.stage-proposed"));
    }

    void confirm(Person another) {
        openContract(another);
        another.press("operator.closing.confirm");
        another.looksGood("closing-confirm");
        inDialog(another, "operator.closing.confirm").click();
        another.sees(another.texts().of("operator.closing.stage-taking-out"));
        another.looksGood("closing-taking-out");
    }

    /** What arrives begins as a DER sequence does; provisioning-service's tests open one with its key. */
    void takeRecords(Person admin) {
        admin.page().reload();
        admin.press("office.door.contract");
        admin.press("office.room.end");
        admin.sees(admin.texts().of("office.end.take-head"));
        admin.looksGood("end-taking-out");
        Path saved = save(admin, "records.zip.p7m", () -> admin.press("office.end.take-records-act"));
        assertThat(saved).binaryContent().startsWith(DER_SEQUENCE);
    }

    /** The list of what has ended, and the certificate as it is printed. */
    String certificateOf(Person operator) {
        operator.page().reload();
        operator.press("operator.rail.tenants");
        operator.sees(operator.texts().of("operator.closing.closed-head"));
        operator.looksGood("closing-closed");
        Path saved = save(
                operator,
                "certificate.pdf",
                () -> operator.page()
                        .getByLabel(operator.texts()
                                .of("operator.closing.certificate-of")
                                .replace("{{code}}", tenant))
                        .click());
        try (PDDocument document = Loader.loadPDF(saved.toFile())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new IllegalStateException("the certificate is no PDF", e);
        }
    }

    private void openContract(Person operator) {
        operator.page()
                .getByLabel(
                        operator.texts().of("operator.tenants.contract-of").replace("{{name}}", organisation),
                        new Page.GetByLabelOptions().setExact(true))
                .click();
        operator.sees(operator.texts().of("operator.closing.head"));
    }

    private Path save(Person person, String file, Runnable press) {
        Download download = person.page().waitForDownload(press);
        Path path = komado.data().resolveSibling(file);
        download.saveAs(path);
        assertThat(Files.exists(path)).isTrue();
        return path;
    }

    private static Locator inDialog(Person person, String key) {
        return person.page()
                .getByRole(AriaRole.DIALOG)
                .getByText(person.texts().of(key), new Locator.GetByTextOptions().setExact(true));
    }

    private static String certificate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            var keys = generator.generateKeyPair();
            X500Principal name = new X500Principal("CN=records");
            var certificate = new JcaX509v3CertificateBuilder(
                            name,
                            java.math.BigInteger.ONE,
                            Date.from(Instant.now()),
                            Date.from(Instant.now().plusSeconds(86_400)),
                            name,
                            keys.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()));
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("no certificate could be made", e);
        }
    }
}

package io.komado.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import reactor.netty.ReactorNetty;

/** Starts the gateway. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    /** One thread for each processor reads and writes; Netty's own choice is never fewer than four, which then push each other aside. */
    public static void main(String[] arguments) {
        String threads = String.valueOf(Runtime.getRuntime().availableProcessors());
        System.setProperty(ReactorNetty.IO_WORKER_COUNT, System.getProperty(ReactorNetty.IO_WORKER_COUNT, threads));
        SpringApplication.run(GatewayApplication.class, arguments);
    }
}

package dev.kneadle.api;

import java.util.Optional;

/**
 * Where to serve, and what to say at the foot of each page.
 *
 * @param host name or address to listen on; {@code 127.0.0.1} is heard on this machine only
 * @param port 1 to 65,535; 0 takes a free one
 * @param notice plain text, such as who answers for the articles
 */
record ServerConfig(String host, int port, Optional<String> notice) {
    static final String DEFAULT_HOST = "127.0.0.1";
    static final int DEFAULT_PORT = 7070;

    ServerConfig {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be from 0 to 65535, got " + port);
        }
    }
}

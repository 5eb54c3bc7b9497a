package dev.kneadle.api;

import java.util.Optional;

/**
 * What all pages share.
 *
 * @param notice stands at the foot of each page, in the words of whoever runs the server
 * @param stylesheet its address
 * @param icon its address
 * @param script the address of what the form can do besides, where a browser runs scripts
 */
record Site(Optional<String> notice, String stylesheet, String icon, String script) {}

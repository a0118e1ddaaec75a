/** The pages in a browser, as people use them. */
package dk.kommunegraf.server.browser;

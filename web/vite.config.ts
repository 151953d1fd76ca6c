import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { appPart } from "./app-part.ts";
import { alias, chunkFileNames, groups, treeshake } from "./bundle.ts";
import { CACHE, FOLDER, keepForms } from "./keep.ts";

// A build is always the real one, also where NODE_ENV says "test" because tests ask for it.
if (process.argv.includes("build")) process.env.NODE_ENV = "production";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  resolve: { alias },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake,
      output: { entryFileNames: "assets/shell-[hash].js", chunkFileNames, codeSplitting: { groups } },
    },
  },
  plugins: [
    appPart(),
    keepForms(),
    VitePWA({
      // Never by itself: a reload would end a half-filled form.
      registerType: "prompt",
      injectRegister: false,
      manifest: {
        name: "办法",
        short_name: "办法",
        lang: "zh-CN",
        display: "standalone",
        start_url: "/",
        background_color: "#f6f5f1",
        theme_color: "#f6f5f1",
        icons: [
          { src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
          { src: "/icon-180.png", sizes: "180x180", type: "image/png", purpose: "any" },
        ],
      },
      workbox: {
        globPatterns: ["**/*.{js,css,html,svg}"],
        // A regulation is kept for those who work by it (keep.ts), else the app would grow with each that exists.
        globIgnores: [`${FOLDER}**`, "keep.js"],
        importScripts: ["keep.js"],
        runtimeCaching: [
          { urlPattern: /\/assets\/regulations\//, handler: "CacheFirst", options: { cacheName: CACHE } },
        ],
        navigateFallback: "/index.html",
        // What the functions, Firestore and sign-in answer is never the app's.
        navigateFallbackDenylist: [/^\/(s|d|api|v1|emulator|__)\//, /^\/google\./, /^\/[^/]+\.googleapis\.com\//],
      },
    }),
  ],
});

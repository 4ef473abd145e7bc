// What Vite adds to a module: stylesheets imported for their effect.

/// <reference types="vite/client" />

declare module 'virtual:web-theme.css'

// Style sheets are imported for their effect alone; the bundler takes them from there.
declare module '*.css'

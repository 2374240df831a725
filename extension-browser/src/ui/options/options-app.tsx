export function OptionsApp() {
  return <main />;
}

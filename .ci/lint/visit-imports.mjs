/** Calls `visit(specifier, node)` for each way in which a file names another: import, export from, import(), type import. */
export function visitImports(visit) {
  const visitSource = (node) => {
    if (typeof node.source?.value === "string") visit(node.source.value, node.source);
  };
  return {
    ImportDeclaration: visitSource,
    ExportNamedDeclaration: visitSource,
    ExportAllDeclaration: visitSource,
    ImportExpression: visitSource,
    TSImportType: visitSource,
  };
}

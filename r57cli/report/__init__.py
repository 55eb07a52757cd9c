"""Reports: what people hand in and look at, as pages, documents, workbooks and charts."""

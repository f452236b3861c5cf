package io.komado.survey;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.komado.chassis.test.HouseRules;

@AnalyzeClasses(packages = "io.komado.survey", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(HouseRules.class);
}
